import ts from "typescript";
import { unmarkedName } from "./marked-name.ts";

const { factory } = ts;

/**
 * Moves each schema out of openapi-typescript's `components["schemas"]` into its own exported declaration, an
 * interface if it is an object, and makes all references use that name. Editors show that name, and using one type
 * does not load the rest of the document.
 * @param names - the type name of each schema, by its name in the document.
 */
export function hoistSchemas(
  nodes: readonly ts.Node[],
  names: ReadonlyMap<string, string>,
): readonly ts.Node[] {
  const declarations: ts.Node[] = [];
  const hoist = (member: ts.TypeElement): ts.TypeElement => {
    const name = ts.isPropertySignature(member) ? names.get(memberName(member)) : undefined;
    if (name === undefined || !ts.isPropertySignature(member) || !member.type) return member;
    declarations.push(commented(declaration(name, member.type), member));
    return factory.createPropertySignature(
      undefined,
      member.name,
      undefined,
      factory.createTypeReferenceNode(name),
    );
  };
  const hoisted = nodes.map((node) => withSchemas(node, hoist));
  return [...declarations, ...hoisted].map((node) => withDocumentNames(node, names));
}

function withSchemas(node: ts.Node, hoist: (member: ts.TypeElement) => ts.TypeElement): ts.Node {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== "components") return node;
  const members = node.members.map((member) => {
    const isSchemas = ts.isPropertySignature(member) && memberName(member) === "schemas";
    if (!isSchemas || !member.type || !ts.isTypeLiteralNode(member.type)) return member;
    const schemas = factory.createTypeLiteralNode(member.type.members.map(hoist));
    return factory.updatePropertySignature(member, undefined, member.name, undefined, schemas);
  });
  return factory.updateInterfaceDeclaration(
    node,
    node.modifiers,
    node.name,
    undefined,
    undefined,
    members,
  );
}

function declaration(name: string, type: ts.TypeNode): ts.DeclarationStatement {
  const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  return ts.isTypeLiteralNode(type)
    ? factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
    : factory.createTypeAliasDeclaration(exported, name, undefined, type);
}

function commented<T extends ts.Node>(node: T, source: ts.Node): T {
  return ts.setSyntheticLeadingComments(node, ts.getSyntheticLeadingComments(source));
}

function memberName({ name }: ts.PropertySignature): string {
  return ts.isComputedPropertyName(name) ? "" : name.text;
}

/** Refers to schemas by the names of their declarations, and calls properties what the document calls them. */
function withDocumentNames(root: ts.Node, names: ReadonlyMap<string, string>): ts.Node {
  const shorten: ts.TransformerFactory<ts.Node> = (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const name = names.get(referredSchema(node) ?? "");
      if (name !== undefined) return factory.createTypeReferenceNode(name);
      const inside = ts.visitEachChild(node, visit, context);
      return ts.isPropertySignature(inside) ? unmarked(inside) : inside;
    };
    return visit;
  };
  return ts.transform(root, [shorten]).transformed[0] ?? root;
}

function unmarked(member: ts.PropertySignature): ts.PropertySignature {
  const { modifiers, name, questionToken, type } = member;
  const plain = unmarkedName(memberName(member));
  return ts.isStringLiteral(name) && plain !== name.text
    ? factory.updatePropertySignature(
        member,
        modifiers,
        factory.createIdentifier(plain),
        questionToken,
        type,
      )
    : member;
}

/** The name in `components["schemas"]["name"]`. */
function referredSchema(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType))
    return undefined;
  const { objectType: root, indexType: section } = node.objectType;
  const isComponents =
    ts.isTypeReferenceNode(root) &&
    ts.isIdentifier(root.typeName) &&
    root.typeName.text === "components";
  return isComponents && literalText(section) === "schemas"
    ? literalText(node.indexType)
    : undefined;
}

function literalText(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)
    ? node.literal.text
    : undefined;
}
